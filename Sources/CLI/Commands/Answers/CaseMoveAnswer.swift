import Model

/// What becomes of a case that is moved to another version, as programs get it.
struct CaseMoveAnswer: Encodable {
    var number: Int64
    var version: Int
    var step: Int
    var to: Int?
    var why: String

    init(_ move: CaseMove) {
        number = move.case.rawValue
        version = move.version
        step = move.from
        to = move.to
        why = move.why
    }
}
