#pragma once

#include "core/base/key_value.h"

namespace cityledger::store {

/// The keys of `below` that begin with one byte, seen without it. `below` is not owned.
class NamespaceView final : public KeyValueReader {
  public:
    NamespaceView(const KeyValueReader& below, std::uint8_t prefix) : below_(below), prefix_(prefix) {}

    Result<std::optional<Bytes>> get(BytesView key) const override;
    Status scan(BytesView prefix, BytesView from,
                const std::function<bool(BytesView, BytesView)>& visit) const override;
    Status scan_down(BytesView prefix, BytesView from,
                     const std::function<bool(BytesView, BytesView)>& visit) const override;

  private:
    Bytes full(BytesView key) const;
    const KeyValueReader& below_;
    std::uint8_t prefix_;
};

/// Adds the writes of a batch made within the namespace to `to`.
void append_in_namespace(KeyValueBatch& to, std::uint8_t prefix, const KeyValueBatch& within);

}  // namespace cityledger::store
