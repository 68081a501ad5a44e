import Model

/// A binding as programs get it.
struct BindingAnswer: Encodable {
    var number: Int64
    var module: String
    var event: String
    var trigger: String?
    var department: String?
    var priority: Int
    var escalation: String
    var isEnabled: Bool

    init(_ binding: Binding, _ wording: Wording) {
        number = binding.id.rawValue
        module = binding.module.rawValue
        event = binding.event.rawValue
        trigger = binding.trigger.map { id in
            wording.configuration.triggers.first { $0.id == id }?.name ?? id.description
        }
        department = binding.department.map { wording.name($0) }
        priority = binding.priority
        escalation = wording.name(binding.escalation)
        isEnabled = binding.isEnabled
    }
}
