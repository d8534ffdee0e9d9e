#pragma once

#include "tests/support/peer/hostile_peer.h"

#include <boost/json/object.hpp>

#include <map>
#include <mutex>

namespace cityledger::test {

/// A peer that passes every JSON-RPC call on to an honest node and bends what it likes: questions, answers, and how
/// the bytes come. Honest until lie() is called; one lie at a time.
class LyingProxy {
  public:
    struct Lie {
        /// Changes a call before it is passed on.
        std::function<void(boost::json::object& call)> question;
        /// Changes the reply to `method`: its member `result`, or it puts `error` in its place.
        std::function<void(const std::string& method, const boost::json::object& call, boost::json::object& reply)>
            answer;
        /// Sends the finished answer in its own way.
        std::function<void(Wire& wire, const std::string& text)> manner;
    };

    /// `url` of the honest node, plain http on loopback.
    explicit LyingProxy(std::string url);

    std::string url() const { return peer_.url(); }
    void lie(Lie lie);
    int requests() const { return peer_.requests(); }

  private:
    void serve(const std::string& body, Wire& wire);
    Lie current() const;

    std::string honest_url_;
    mutable std::mutex mutex_;
    Lie lie_;
    HostilePeer peer_;  // last: it ends first
};

}  // namespace cityledger::test
