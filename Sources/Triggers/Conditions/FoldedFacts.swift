import BusinessTime
import Model

/// A record's facts as compiled conditions read them: numbers instead of texts, each folded and looked up once however
/// many conditions ask for it.
///
/// Each field has two places: its value now at `Field.index`, and its value before the event `fieldCount` further on.
struct FoldedFacts {
    static let fields = Field.allCases
    static let fieldCount = fields.count
    /// The symbol of a text that no condition mentions, which equals none of theirs.
    static let unknownSymbol: Int32 = -1

    /// Whether there is a value; an empty text and an empty list are none.
    var isPresent = [Bool](repeating: false, count: 2 * fieldCount)
    /// Which text of the conditions' it is.
    var symbols = [Int32](repeating: unknownSymbol, count: 2 * fieldCount)
    /// Not a number where it is none, so that it compares with nothing; flags are 1 and 0.
    var numbers = [Double](repeating: .nan, count: 2 * fieldCount)
    /// The text itself, folded, in UTF-8; only of fields that conditions look into.
    var texts: [[UInt8]] = []
    /// Which texts of the conditions' a list holds.
    var members: [[Int32]] = []
    /// Whether the event changed the field, by `Field.index`.
    var isChanged = [Bool](repeating: false, count: fieldCount)

    mutating func set(
        _ place: Int, to value: FieldValue, isSearched: Bool, symbols known: [String: Int32], now: Instant?
    ) {
        switch value {
        case .none: break
        case .text(let text):
            guard !text.isEmpty else { return }
            setText(place, text, isSearched, known)
        case .number(let number):
            isPresent[place] = true
            numbers[place] = number
            // Some text fields hold a record's number.
            if Self.fields[place % Self.fieldCount].kind == .text { setText(place, number.plain, isSearched, known) }
        case .flag(let flag):
            isPresent[place] = true
            numbers[place] = flag ? 1 : 0
        case .moment(let instant):
            isPresent[place] = true
            // Its age in milliseconds, which no sum of instants' bounds can exceed.
            if let now { numbers[place] = Double(now.milliseconds) - Double(instant.milliseconds) }
        case .list(let list):
            guard !list.isEmpty else { return }
            isPresent[place] = true
            if members.isEmpty { members = Array(repeating: [], count: 2 * Self.fieldCount) }
            members[place] = list.compactMap { known[ConditionText.fold($0)] }
        }
    }

    private mutating func setText(_ place: Int, _ text: String, _ isSearched: Bool, _ known: [String: Int32]) {
        let folded = ConditionText.fold(text)
        isPresent[place] = true
        symbols[place] = known[folded] ?? Self.unknownSymbol
        guard isSearched else { return }
        if texts.isEmpty { texts = Array(repeating: [], count: 2 * Self.fieldCount) }
        texts[place] = Array(folded.utf8)
    }
}
