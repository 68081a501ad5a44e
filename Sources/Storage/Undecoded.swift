/// A noun read from a row, and those of its columns that hold JSON, still as text.
///
/// Not a tuple: Swift 6.3.1 crashes where a closure with typed throws returns one that holds an array or a text.
struct Undecoded<Value> {
    var value: Value
    var json: [String]

    init(_ value: Value, _ json: String...) {
        self.value = value
        self.json = json
    }
}
