#include "core/sync/header_fetch.h"

#include "core/base/hex.h"
#include "core/light/client/fetch.h"
#include "core/light/verify/verify.h"
#include "core/sync/page_fetch.h"

namespace cityledger::sync {

namespace {

constexpr chain::Height headers_per_page = 20;  // the engine gives no more in one answer
constexpr std::size_t headers_per_write = 500;

constexpr std::size_t bytes_of_header = 1024;  // about, in memory

Error page_size_error(const light::Provider& peer, const light::HeightRange& page, std::size_t count) {
    return {ErrorKind::invalid,
            "sync.page_size",
            "asked for headers " + std::to_string(page.from) + " to " + std::to_string(page.to) + ", the peer " +
                peer.name() + " sent " + std::to_string(count),
            {}};
}

/// A page whose headers hang together; whether its uppermost is the one wanted is for the taker to see.
Result<FetchedPage> load_page(light::Provider& peer, const light::HeightRange& page, std::stop_token stop) {
    CITYLEDGER_TRY(headers, peer.headers(page.from, page.to, stop));
    if (headers.size() != static_cast<std::size_t>(page.to - page.from + 1))
        return fail(page_size_error(peer, page, headers.size()));
    for (std::size_t i = headers.size() - 1; i > 0; --i)
        CITYLEDGER_CHECK(light::verify_backwards(headers[i], headers[i - 1]));
    FetchedPage fetched;
    fetched.range = page;
    fetched.bytes = headers.size() * bytes_of_header;
    fetched.headers = std::move(headers);
    return fetched;
}

}  // namespace

Error chains_part(chain::Height above, chain::Height below) {
    return {ErrorKind::attack,
            "sync.chains_part",
            "the verified header " + std::to_string(above) + " does not follow from the verified header " +
                std::to_string(below) + ": validators signed two chains. Keep this copy and ask the city's office",
            {{"height", std::to_string(below)}}};
}

Status check_lower_end(const light::BlockStore& blocks, const chain::Header& lowest) {
    CITYLEDGER_TRY(below, blocks.header(lowest.height - 1));
    if (!below || light::verify_backwards(lowest, *below)) return {};
    return fail(chains_part(lowest.height, below->height));
}

Result<light::HeaderOrigin> origin_below(const light::BlockStore& blocks, chain::Height height) {
    CITYLEDGER_TRY(origin, blocks.origin(height));
    if (!origin) return light::HeaderOrigin{light::HeaderOrigin::By::hash_link, height, 0};
    const bool by_link = origin->by == light::HeaderOrigin::By::hash_link;
    return light::HeaderOrigin{light::HeaderOrigin::By::hash_link, by_link ? origin->from : height, origin->skips};
}

Status fetch_headers_below(const light::HeightRange& gap, light::BlockStore& blocks, const Peers& peers,
                           std::stop_token stop, const std::function<void(chain::Height)>& on_header) {
    CITYLEDGER_TRY(held, blocks.header(gap.to + 1));
    if (!held)
        return fail(ErrorKind::damaged, "sync.header_missing",
                    "header " + std::to_string(gap.to + 1) + " should be in the copy and is not: check the copy");
    CITYLEDGER_TRY(origin, origin_below(blocks, gap.to + 1));
    chain::Header above = std::move(*held);
    light::CopyWrite write;
    light::HeightRange rest = gap;
    PageQueueOptions options;
    options.downward = true;
    options.page = headers_per_page;
    PageFetch pages(gap, peers, options, load_page, stop);
    while (rest.from <= rest.to) {
        if (stop.stop_requested()) break;
        auto page = pages.next();
        if (!page) {
            CITYLEDGER_CHECK(blocks.put(write, true));  // what was verified before the failure is not lost
            const Error& error = page.error();
            return fail(error.kind == ErrorKind::stopped
                            ? error
                            : error.within("headers down from " + std::to_string(rest.to)));
        }
        if (const auto linked = light::verify_backwards(above, page->headers.back()); !linked) {
            pages.reject(*page, linked.error());
            continue;
        }
        if (page->range.from == gap.from) CITYLEDGER_CHECK(check_lower_end(blocks, page->headers.front()));
        // Each was hashed to be compared with what the one above names.
        std::vector<Hash32> hashes;
        for (std::size_t i = 1; i < page->headers.size(); ++i)
            hashes.push_back(hash_from_bytes(page->headers[i].last_block_id.hash).value());
        hashes.push_back(hash_from_bytes(above.last_block_id.hash).value());
        above = page->headers.front();
        for (std::size_t i = 0; i < page->headers.size(); ++i) {
            on_header(page->headers[i].height);
            write.headers.push_back({std::move(page->headers[i]), origin, hashes[i]});
        }
        rest.to = page->range.from - 1;
        if (write.headers.size() >= headers_per_write) {
            CITYLEDGER_CHECK(blocks.put(write, false));
            write = {};
        }
    }
    CITYLEDGER_CHECK(blocks.put(write, true));
    if (stop.stop_requested() && rest.from <= rest.to) return fail(light::stopped_error());
    return {};
}

Result<std::optional<bool>> leads_down_to(const chain::Header& upper, const chain::Header& lower, const Peers& peers,
                                          std::stop_token stop, const std::function<void(chain::Height)>& on_header) {
    chain::Header above = upper;
    if (upper.height > lower.height + 1) {
        PageQueueOptions options;
        options.downward = true;
        options.page = headers_per_page;
        PageFetch pages({lower.height + 1, upper.height - 1}, peers, options, load_page, stop);
        while (above.height > lower.height + 1) {
            auto page = pages.next();
            if (!page && page.error().kind == ErrorKind::not_found) return std::optional<bool>();
            if (!page) return fail(std::move(page).error());
            if (const auto linked = light::verify_backwards(above, page->headers.back()); !linked) {
                pages.reject(*page, linked.error());
                continue;
            }
            above = std::move(page->headers.front());
            on_header(above.height);
        }
    }
    return std::optional(light::verify_backwards(above, lower).has_value());
}

}  // namespace cityledger::sync
