import Foundation
import Model
import Testing

struct ConditionCodingTests {
    private func read(_ json: String) throws -> Condition {
        try JSONDecoder().decode(Condition.self, from: Data(json.utf8))
    }

    private func refusal(_ json: String) -> String? {
        do {
            _ = try read(json)
            return nil
        } catch DecodingError.dataCorrupted(let context) {
            return context.debugDescription
        } catch {
            return "\(error)"
        }
    }

    @Test(arguments: [
        #"{"all":[]}"#, #"{"any":[{"not":{"all":[]}}]}"#, #"{"field":"priority","is":"critical"}"#,
        #"{"field":"value","between":[10,20.5]}"#, #"{"field":"status","in":["open","pending"]}"#,
        #"{"contains":"vip","field":"tags"}"#, #"{"exists":true,"field":"assignee"}"#,
        #"{"field":"customer-message","is":true}"#, #"{"changed-to":null,"field":"team"}"#,
        #"{"at-least":0,"field":"account-health"}"#,
    ])
    func `A condition is written as it was read`(json: String) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let condition = try read(json)
        let written = String(decoding: try encoder.encode(condition), as: UTF8.self)
        #expect(try read(written) == condition)
        #expect(try JSONDecoder().decode(Condition.self, from: Data(written.utf8)) == condition)
        let sorted = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? NSDictionary
        #expect(try JSONSerialization.jsonObject(with: Data(written.utf8)) as? NSDictionary == sorted)
    }

    @Test(arguments: [
        (#"{"field":"colour","is":"red"}"#, "There is no field “colour”"),
        (#"{"field":"tags","at-least":3}"#, "cannot be tested with “at-least”; use one of contains, exists"),
        (#"{"field":"priority","equals":"low"}"#, "cannot be tested with “equals”"),
        (#"{"field":"value","between":[10]}"#, "“between” takes two numbers"),
        (#"{"field":"value","at-least":"many"}"#, "is a number, and “many” is none"),
        (#"{"field":"value"}"#, "A condition is"), (#"{}"#, "A condition is"),
        (#"{"all":[],"any":[]}"#, "this one has all, any"),
        (#"{"field":"value","at-least":1,"at-most":2}"#, "this one has at-least, at-most, field"),
        (#"{"all":[{"field":"nonsense","is":1}]}"#, "There is no field “nonsense”"),
    ])
    func `What is no condition is refused with what would be one`(json: String, part: String) {
        #expect(refusal(json)?.contains(part) == true, "\(refusal(json) ?? "it was read")")
    }
}
