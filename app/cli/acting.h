#pragma once

// What the commands that act share: which key, how long, whom else to ask, and what is said in the end.

#include "app/cli/command.h"
#include "core/node/api/drafts.h"

#include <boost/json/value.hpp>

namespace cityledger::cli {

/// Options of every command that acts.
struct ActOptions {
    std::string key;                   ///< file, id, owner or label
    std::string passphrase_file;       ///< empty: asked on the terminal
    std::vector<std::string> signers;  ///< who signs besides: key ids, or files
    std::string draft;                 ///< write the act there instead of submitting it
    bool is_unsigned = false;          ///< with draft: not even by the own key
    node::Height valid_for = 0;
    bool no_wait = false;
    std::string changed;  ///< the record that is changed, to say what happened to it meanwhile
};
/// `with_draft`: drafts and further signers make sense.
void add_act_options(CLI::App& command, ActOptions& options, bool with_draft = true);

/// Reads the file, or asks on the terminal without echo. `whose` is named before anything is asked. Errors: usage
/// (passphrase.no_terminal), those of reading.
Result<node::Passphrase> passphrase_for(const node::KeyFile& key, const std::string& file);
/// The same for a new one, asked twice on a terminal. Errors: usage (passphrase.differ) too.
Result<node::Passphrase> new_passphrase(const std::string& file);

/// A key's public half by its file, export or a key in the copy's folder.
Result<node::KeyFile> public_key_named(const Context& context, const std::string& wanted);

/// Opens the copy, brings it to the tip, lets `write` make the act, signs, keeps, submits, waits, and says what became
/// of it. Gives the exit code. `also`: further keys to sign with at once (a key that the act registers), with their
/// passphrase files.
struct AlsoSigns {
    node::KeyFile key;
    std::string passphrase_file;
};
using WriteAct = std::function<Result<node::WrittenAct>(node::Node& node, const node::ActFrame& frame)>;
int act(const Context& context, const ActOptions& options, const WriteAct& write,
        const std::vector<AlsoSigns>& also = {});

/// `record actions`.
void add_record_choices(CLI::App& record, Context& context, Run& run);

/// Submits a draft that nothing is missing of, and waits.
int submit_draft(const Context& context, node::Node& node, const node::ActDraft& draft, const std::string& record,
                 bool wait);
/// Waits for an act that was submitted before.
int wait_for(const Context& context, const std::string& number);

}  // namespace cityledger::cli
