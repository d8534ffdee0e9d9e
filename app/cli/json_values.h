#pragma once

// The node's values as JSON with the member names of cli.md. Heights are numbers, times RFC 3339, engine hashes upper
// case, digests and all of our own lower case.

#include "core/node/api/values.h"

#include <boost/json/value.hpp>

namespace cityledger::cli {

boost::json::object to_json(const node::Text& text);
boost::json::object to_json(const node::Status& status);
boost::json::object to_json(const node::PeerState& peer);
boost::json::object to_json(const node::BlockDetail& block);
boost::json::object to_json(const node::TransactionRow& transaction);
boost::json::object to_json(const node::RecordDetail& record);
boost::json::object to_json(const node::RecordRow& record);
boost::json::object to_json(const node::PartyDetail& party);
boost::json::object to_json(const node::Found& found);
boost::json::object to_json(const node::VerdictRow& row);
boost::json::object to_json(const node::AttackDossier& dossier);
boost::json::object to_json(const node::ProofCheck& check);
boost::json::object to_json(const node::CopyCheck& check);
const char* word(node::LogLevel level);

}  // namespace cityledger::cli
