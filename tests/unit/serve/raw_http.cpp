#include "tests/unit/serve/raw_http.h"

#include <QTcpSocket>

#include <boost/json/parse.hpp>

namespace cityledger::test {

namespace {

std::size_t content_length(const std::string& head) {
    const std::string name = "Content-Length: ";
    const std::size_t at = head.find(name);
    return at == std::string::npos ? 0 : std::stoul(head.substr(at + name.size()));
}

}  // namespace

boost::json::value RawAnswer::json() const {
    return boost::json::parse(body);
}

RawAnswer converse(QTcpSocket& socket, std::string_view bytes, std::chrono::milliseconds patience) {
    socket.write(bytes.data(), static_cast<qint64>(bytes.size()));
    const auto deadline = std::chrono::steady_clock::now() + patience;
    std::string received;
    for (;;) {
        const std::size_t end = received.find("\r\n\r\n");
        if (end != std::string::npos) {
            RawAnswer answer{std::stoi(received.substr(9, 3)), received.substr(0, end), received.substr(end + 4)};
            if (answer.body.size() >= content_length(answer.head)) return answer;
        }
        const auto left =
            std::chrono::duration_cast<std::chrono::milliseconds>(deadline - std::chrono::steady_clock::now());
        if (left.count() <= 0 ||
            (!socket.waitForReadyRead(static_cast<int>(left.count())) && socket.bytesAvailable() == 0))
            return {};
        const QByteArray more = socket.readAll();
        received.append(more.constData(), static_cast<std::size_t>(more.size()));
    }
}

RawAnswer converse(unsigned short port, std::string_view bytes) {
    QTcpSocket socket;
    socket.connectToHost("127.0.0.1", port);
    if (!socket.waitForConnected(5000)) return {};
    return converse(socket, bytes);
}

RawAnswer get(unsigned short port, std::string_view target) {
    return converse(port, "GET " + std::string(target) + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
}

RawAnswer post(unsigned short port, std::string_view body, std::string_view path) {
    return converse(port, "POST " + std::string(path) + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: " +
                              std::to_string(body.size()) + "\r\n\r\n" + std::string(body));
}

}  // namespace cityledger::test
