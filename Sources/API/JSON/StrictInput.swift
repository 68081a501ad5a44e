import Model

/// An input whose field names were checked before its values are read.
struct StrictInput<Input: JSONInput>: Decodable {
    let input: Input

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: FieldName.self)
        let neverNull = Set(Input.neverNull.map(\.stringValue))
        let allowed = Input.CodingKeys.allCases.map(\.stringValue)
        var problems: [ValidationProblem] = []
        for key in container.allKeys {
            if !allowed.contains(key.stringValue) {
                problems.append(
                    ValidationProblem(
                        field: String(key.stringValue.prefix(100)),
                        message: "is not known here; the fields are \(allowed.joined(separator: ", "))"))
            } else if neverNull.contains(key.stringValue), try container.decodeNil(forKey: key) {
                problems.append(
                    ValidationProblem(
                        field: key.stringValue, message: "cannot be null; leave it out where it should stay as it is"))
            }
        }
        if !problems.isEmpty {
            throw Problem(.invalid, "Some fields are not accepted.", errors: problems.sorted { $0.field < $1.field })
        }
        input = try Input(from: decoder)
    }
}

/// Whatever a field is called.
private struct FieldName: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) { self.stringValue = stringValue }

    init?(intValue: Int) { nil }
}
