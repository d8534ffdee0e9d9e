#include "tests/bench/bare_client.h"

#include "core/net/peer_connection.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <thread>
#include <vector>

namespace cityledger::bench {

namespace {

std::string call(std::int64_t id, const char* method, const std::string& params) {
    return R"({"jsonrpc":"2.0","id":)" + std::to_string(id) + R"(,"method":")" + method + R"(","params":{)" + params +
           "}}";
}

std::string headers_call(std::int64_t from, std::int64_t to) {
    return call(1, "blockchain",
                R"("minHeight":")" + std::to_string(from) + R"(","maxHeight":")" + std::to_string(to) + R"(")");
}

std::string blocks_call(std::int64_t from, std::int64_t to) {
    std::string batch = "[";
    for (std::int64_t height = from; height <= to; ++height)
        batch += (height == from ? "" : ",") + call(height, "block", R"("height":")" + std::to_string(height) + R"(")");
    return batch + "]";
}

double seconds_to_read(const std::string& url, std::int64_t first, std::int64_t last, std::int64_t page,
                       unsigned at_once, const std::function<std::string(std::int64_t, std::int64_t)>& body) {
    const auto start = std::chrono::steady_clock::now();
    std::atomic<std::int64_t> next{first};
    {
        std::vector<std::jthread> readers;
        for (unsigned i = 0; i < at_once; ++i)
            readers.emplace_back([&] {
                net::HttpProviderOptions options;
                options.url = url;
                net::PeerConnection connection(options);
                for (std::int64_t from = next.fetch_add(page); from <= last; from = next.fetch_add(page)) {
                    const auto answer =
                        connection.post(body(from, std::min(from + page - 1, last)), 64u << 20, true, {});
                    if (answer) continue;
                    std::fprintf(stderr, "%s\n", answer.error().message.c_str());
                    std::exit(1);
                }
            });
    }
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

}  // namespace

double seconds_to_read_headers(const std::string& url, std::int64_t first, std::int64_t last, unsigned at_once) {
    return seconds_to_read(url, first, last, 20, at_once, headers_call);
}

double seconds_to_read_blocks(const std::string& url, std::int64_t first, std::int64_t last, unsigned at_once) {
    return seconds_to_read(url, first, last, 10, at_once, blocks_call);
}

}  // namespace cityledger::bench
