#include "core/documents/verdict.h"

#include <algorithm>

namespace cityledger::documents {

namespace {

struct Word {
    Verdict verdict;
    std::string_view code;
};
constexpr std::array<Word, verdict_count> words{{
    {Verdict::registered, "registered"},
    {Verdict::superseded, "superseded"},
    {Verdict::revoked, "revoked"},
    {Verdict::expired, "expired"},
    {Verdict::used_up, "used_up"},
    {Verdict::pending, "pending"},
    {Verdict::contradicted, "contradicted"},
    {Verdict::not_registered, "not_registered"},
    {Verdict::suspended, "suspended"},
    {Verdict::attached, "attached"},
    {Verdict::cannot_tell, "cannot_tell"},
}};

std::size_t place_of(Verdict verdict) {
    return static_cast<std::size_t>(std::ranges::find(verdict_precedence, verdict) - verdict_precedence.begin());
}

}  // namespace

std::string_view code_of(Verdict verdict) {
    return std::ranges::find(words, verdict, &Word::verdict)->code;
}

std::string_view code_of(Answer answer) {
    switch (answer) {
        case Answer::pass:
            return "pass";
        case Answer::fail:
            return "fail";
        case Answer::cannot_tell:
            break;
    }
    return "cannot_tell";
}

std::optional<Verdict> verdict_of(std::string_view code) {
    const auto found = std::ranges::find(words, code, &Word::code);
    if (found == words.end()) return std::nullopt;
    return found->verdict;
}

Verdict verdict_of(ledger::DocumentWord word) {
    using ledger::DocumentWord;
    switch (word) {
        case DocumentWord::in_force:
            return Verdict::registered;
        case DocumentWord::pending:
            return Verdict::pending;
        case DocumentWord::suspended:
            return Verdict::suspended;
        case DocumentWord::superseded:
            return Verdict::superseded;
        case DocumentWord::revoked:
            return Verdict::revoked;
        case DocumentWord::expired:
            return Verdict::expired;
        case DocumentWord::used_up:
            return Verdict::used_up;
    }
    return Verdict::cannot_tell;
}

bool is_worse(Verdict a, Verdict b) {
    return place_of(a) < place_of(b);
}

std::optional<Verdict> worst_of(std::span<const Verdict> verdicts) {
    if (verdicts.empty()) return std::nullopt;
    return *std::ranges::min_element(verdicts, is_worse);
}

bool DocumentVerdict::has_reason(std::string_view word) const {
    return std::ranges::find(reasons, word) != reasons.end();
}

void DocumentVerdict::add_reason(std::string_view word) {
    if (!has_reason(word)) reasons.emplace_back(word);
}

DocumentVerdict verdict_without_digests(Error error) {
    DocumentVerdict verdict;
    verdict.add_reason(error.code == "document.changed_while_read" ? reason::changed_while_read : reason::unreadable);
    verdict.error = std::move(error);
    return verdict;
}

}  // namespace cityledger::documents
