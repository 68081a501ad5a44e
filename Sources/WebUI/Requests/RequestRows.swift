import Model
import Workflows

/// Requests as rows of a table.
struct RequestRows: Sendable {
    var names: Configuration

    func table(_ requests: [ApprovalRequest], _ reader: Reader) -> RecordTable {
        let texts = reader.texts
        let words = EventWords(names: names, reader: reader)
        return RecordTable(
            caption: texts["nav.requests"],
            columns: [
                texts["record.request"], texts["field.state"], texts["field.requester"], texts["request.asked"],
            ],
            rows: requests.map { request in
                [
                    .link(.request(request.id), request.title, under: names.forms[request.form]?.name),
                    .badge(texts["state.\(request.state.rawValue)"], kind: request.state.rawValue),
                    .text(words.name(request.requester)), .moment(request.submittedAt ?? request.createdAt),
                ]
            })
    }
}
