#include "app/cli/acting.h"
#include "app/cli/output.h"

#include <termios.h>
#include <unistd.h>
#include <cerrno>
#include <cstdio>

namespace cityledger::cli {

namespace {

/// The terminal shows nothing of what is typed while this lives.
class WithoutEcho {
  public:
    WithoutEcho() {
        changed_ = ::tcgetattr(STDIN_FILENO, &before_) == 0;
        termios silent = before_;
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        if (changed_) ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
    }
    ~WithoutEcho() {
        if (changed_) ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &before_);
        std::fputc('\n', stderr);
    }
    WithoutEcho(const WithoutEcho&) = delete;
    WithoutEcho& operator=(const WithoutEcho&) = delete;

  private:
    termios before_{};
    bool changed_ = false;
};

Result<node::Passphrase> ask(const QString& question) {
    if (::isatty(STDIN_FILENO) == 0)
        return fail(ErrorKind::usage, "passphrase.no_terminal",
                    "there is no terminal to ask for the passphrase on; give --passphrase-file F");
    std::fprintf(stderr, "%s ", qPrintable(question));
    std::fflush(stderr);
    const WithoutEcho silent;
    std::string text;
    text.reserve(1024);  // so that growing leaves no copies behind
    char c = 0;
    while (text.size() < 1024 && ::read(STDIN_FILENO, &c, 1) == 1 && c != '\n') text += c;
    return node::Passphrase(std::move(text));
}

}  // namespace

Result<node::Passphrase> passphrase_for(const node::KeyFile& key, const std::string& file) {
    if (!file.empty()) return node::read_passphrase(file);
    return ask(Cli::tr("Key %1 of %2 (%3). Passphrase:")
                   .arg(QString::fromStdString(key.label), QString::fromStdString(key.owner()),
                        QString::fromStdString(key.id.substr(0, 8))));
}

Result<node::Passphrase> new_passphrase(const std::string& file) {
    if (!file.empty()) return node::read_passphrase(file);
    CITYLEDGER_TRY(first, ask(Cli::tr("New passphrase:")));
    CITYLEDGER_TRY(second, ask(Cli::tr("The same again:")));
    if (first.view() != second.view())
        return fail(ErrorKind::usage, "passphrase.differ", "the two entries differ; nothing was made");
    return std::move(first);
}

}  // namespace cityledger::cli
