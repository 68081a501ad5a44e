package import Model

/// Everything that a notice may show or choose its addressees by, as it was when the notice was decided.
package struct NoticeFacts: Sendable {
    /// The record that a notice is about.
    package enum Record: Sendable {
        /// A ticket and its service clocks.
        case ticket(Ticket, clocks: [ServiceClock])
        /// A deal.
        case deal(Deal)
        /// An account.
        case account(Account)
        /// A checklist.
        case checklist(Checklist)
        /// A follow-up.
        case followUp(FollowUp)
        /// A request and its form, in the version that it is filled in against.
        case request(ApprovalRequest, form: FormDefinition)
    }

    /// The record.
    package var record: Record
    /// Who asks; for a ticket its requester.
    package var customer: Customer?
    /// The company that the record belongs to; for an account the record itself.
    package var account: Account?
    /// The case it is about.
    package var `case`: Case?
    /// The case's escalation in the version that the case keeps.
    package var escalation: EscalationDefinition?
    /// Whether the case stays with whoever has it once its time is up, because nobody is above them.
    package var caseStays = false
    /// Where people, departments and teams are looked up.
    package var configuration: Configuration
    /// The IANA name of the zone in which moments are written to customers and channels, of whom none is known.
    package var defaultTimeZone: String

    /// A notice about a ticket; the zone is that of customers and channels.
    package init(
        ticket: Ticket, clocks: [ServiceClock] = [], customer: Customer? = nil, account: Account? = nil,
        case: Case? = nil, escalation: EscalationDefinition? = nil, configuration: Configuration,
        defaultTimeZone: String = "UTC"
    ) {
        self.init(
            record: .ticket(ticket, clocks: clocks), customer: customer, account: account, case: `case`,
            escalation: escalation, configuration: configuration, defaultTimeZone: defaultTimeZone)
    }

    /// A notice about a deal.
    package init(
        deal: Deal, customer: Customer? = nil, account: Account? = nil, case: Case? = nil,
        escalation: EscalationDefinition? = nil, configuration: Configuration, defaultTimeZone: String = "UTC"
    ) {
        self.init(
            record: .deal(deal), customer: customer, account: account, case: `case`, escalation: escalation,
            configuration: configuration, defaultTimeZone: defaultTimeZone)
    }

    /// A notice about an account.
    package init(
        account: Account, customer: Customer? = nil, case: Case? = nil, escalation: EscalationDefinition? = nil,
        configuration: Configuration, defaultTimeZone: String = "UTC"
    ) {
        self.init(
            record: .account(account), customer: customer, account: account, case: `case`, escalation: escalation,
            configuration: configuration, defaultTimeZone: defaultTimeZone)
    }

    /// Every field, in the order of declaration.
    package init(
        record: Record, customer: Customer? = nil, account: Account? = nil, case: Case? = nil,
        escalation: EscalationDefinition? = nil, configuration: Configuration, defaultTimeZone: String = "UTC"
    ) {
        self.record = record
        self.customer = customer
        self.account = account
        self.case = `case`
        self.escalation = escalation
        self.configuration = configuration
        self.defaultTimeZone = defaultTimeZone
    }

    /// The record's kind and number.
    package var reference: RecordReference {
        switch record {
        case .ticket(let ticket, _): .ticket(ticket.id)
        case .deal(let deal): .deal(deal.id)
        case .account(let account): .account(account.id)
        case .checklist(let checklist): .checklist(checklist.id)
        case .followUp(let followUp): .followUp(followUp.id)
        case .request(let request, _): .request(request.id)
        }
    }

    /// Who works on the record: a ticket's assignee, a deal's or an account's owner.
    package var assignee: PersonID? {
        switch record {
        case .ticket(let ticket, _): ticket.assignee
        case .deal(let deal): deal.owner
        case .account(let account): account.owner
        case .checklist(let checklist): checklist.owner
        case .followUp(let followUp): followUp.owner
        case .request: nil
        }
    }

    /// The department that the record belongs to; for an account that is everybody's, the case's.
    package var department: DepartmentID? {
        switch record {
        case .ticket(let ticket, _): ticket.department
        case .deal(let deal): deal.department
        case .account(let account): account.department ?? self.case?.department
        case .checklist(let checklist): checklist.department
        case .followUp(let followUp): followUp.department
        case .request(let request, _): request.department
        }
    }
}
