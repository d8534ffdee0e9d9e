#pragma once

#include <boost/json/value.hpp>

#include <chrono>
#include <string>
#include <string_view>

class QTcpSocket;

namespace cityledger::test {

struct RawAnswer {
    int status = 0;  ///< 0: the connection ended without an answer
    std::string head;
    std::string body;
    boost::json::value json() const;
};

/// Sends these bytes on a connection and reads one answer.
RawAnswer converse(QTcpSocket& socket, std::string_view bytes,
                   std::chrono::milliseconds patience = std::chrono::seconds(10));
/// The same on a connection of its own.
RawAnswer converse(unsigned short port, std::string_view bytes);
RawAnswer get(unsigned short port, std::string_view target);
RawAnswer post(unsigned short port, std::string_view body, std::string_view path = "/");

}  // namespace cityledger::test
