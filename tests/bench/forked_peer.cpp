#include "tests/bench/forked_peer.h"

#include "tests/support/peer/hostile_peer.h"

#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>
#include <csignal>
#include <cstdlib>

namespace cityledger::bench {

namespace {

std::string line_from(int pipe_end) {
    std::string line;
    for (char byte = 0; read(pipe_end, &byte, 1) == 1 && byte != '\n';) line += byte;
    return line;
}

}  // namespace

ForkedPeer::ForkedPeer(const std::function<ServedChain()>& make) {
    int ends[2];
    if (pipe(ends) != 0) std::abort();
    process_ = fork();
    if (process_ == 0) {
        prctl(PR_SET_PDEATHSIG, SIGKILL);
        prctl(PR_SET_NAME, "canned-peer");
        const ServedChain chain = make();
        const test::HostilePeer peer(
            [&](const std::string& body, test::Wire& wire) { wire.send_json(chain.answer(body)); });
        const std::string said = peer.url() + "\n" + chain.first_hash + "\n";
        if (write(ends[1], said.data(), said.size()) < 0) _exit(1);
        pause();
        _exit(0);
    }
    close(ends[1]);
    url_ = line_from(ends[0]);
    first_hash_ = line_from(ends[0]);
    close(ends[0]);
}

ForkedPeer::~ForkedPeer() {
    kill(process_, SIGKILL);
    waitpid(process_, nullptr, 0);
}

}  // namespace cityledger::bench
