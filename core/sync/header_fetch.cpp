#include "core/sync/header_fetch.h"

#include "core/light/client/fetch.h"
#include "core/light/verify/verify.h"
#include "core/sync/plan.h"

namespace cityledger::sync {

namespace {

constexpr chain::Height headers_per_page = 20;  // the engine gives no more in one answer
constexpr std::size_t headers_per_write = 500;

Result<std::vector<chain::Header>> fetch_page(light::Provider& peer, const light::HeightRange& page,
                                              const chain::Header& above, std::stop_token stop) {
    CITYLEDGER_TRY(headers, peer.headers(page.from, page.to, stop));
    if (headers.size() != static_cast<std::size_t>(page.to - page.from + 1))
        return fail(ErrorKind::invalid, "sync.page_size",
                    "asked for headers " + std::to_string(page.from) + " to " + std::to_string(page.to) +
                        ", the peer " + peer.name() + " sent " + std::to_string(headers.size()));
    const chain::Header* upper = &above;
    for (auto header = headers.rbegin(); header != headers.rend(); ++header) {
        CITYLEDGER_CHECK(light::verify_backwards(*upper, *header));
        upper = &*header;
    }
    return std::move(headers);
}

/// What headers below `height` lean on: the header verified by commit that `height` is, or hangs on itself.
Result<light::HeaderOrigin> origin_below(const light::BlockStore& blocks, chain::Height height) {
    CITYLEDGER_TRY(origin, blocks.origin(height));
    if (!origin) return light::HeaderOrigin{light::HeaderOrigin::By::hash_link, height, 0};
    const bool by_link = origin->by == light::HeaderOrigin::By::hash_link;
    return light::HeaderOrigin{light::HeaderOrigin::By::hash_link, by_link ? origin->from : height, origin->skips};
}

}  // namespace

Status fetch_headers_below(const light::HeightRange& gap, light::BlockStore& blocks, Peers& peers, std::stop_token stop,
                           const std::function<void(chain::Height)>& on_header) {
    CITYLEDGER_TRY(held, blocks.header(gap.to + 1));
    if (!held)
        return fail(ErrorKind::damaged, "sync.header_missing",
                    "header " + std::to_string(gap.to + 1) + " should be in the copy and is not: check the copy");
    CITYLEDGER_TRY(origin, origin_below(blocks, gap.to + 1));
    chain::Header above = std::move(*held);
    light::CopyWrite write;
    light::HeightRange rest = gap;
    while (rest.from <= rest.to) {
        if (stop.stop_requested()) break;
        const light::HeightRange page = page_from_top(rest, headers_per_page);
        auto headers = peers.ask<std::vector<chain::Header>>(
            [&](light::Provider& peer) { return fetch_page(peer, page, above, stop); });
        if (!headers) {
            CITYLEDGER_CHECK(blocks.put(write, true));  // what was verified before the failure is not lost
            return fail(
                headers.error().within("headers " + std::to_string(page.from) + " to " + std::to_string(page.to)));
        }
        above = headers->front();
        for (auto& header : *headers) {
            on_header(header.height);
            write.headers.push_back({std::move(header), origin});
        }
        rest.to = page.from - 1;
        if (write.headers.size() >= headers_per_write) {
            CITYLEDGER_CHECK(blocks.put(write, false));
            write = {};
        }
    }
    CITYLEDGER_CHECK(blocks.put(write, true));
    if (stop.stop_requested() && rest.from <= rest.to) return fail(light::stopped_error());
    return {};
}

}  // namespace cityledger::sync
