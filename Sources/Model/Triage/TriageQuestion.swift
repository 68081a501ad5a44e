/// A question that is answered with yes, no or “don't know”.
package struct TriageQuestion: Hashable, Sendable, Codable {
    /// What other questions call it, unique in the tree.
    package var key: String
    /// The question.
    package var text: String
    /// Where yes leads.
    package var yes: TriageBranch
    /// Where no leads.
    package var no: TriageBranch
    /// Every field, in the order of declaration.
    package init(key: String, text: String, yes: TriageBranch, no: TriageBranch) {
        self.key = key
        self.text = text
        self.yes = yes
        self.no = no
    }
}
