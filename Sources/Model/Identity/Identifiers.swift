/// A ticket's number, the one that people see.
package typealias TicketID = Identifier<Ticket>
/// A message's number, unique over all tickets.
package typealias MessageID = Identifier<Message>
/// A file's number that came with a message, or waits to.
package typealias AttachmentID = Identifier<Attachment>
/// A deal's number.
package typealias DealID = Identifier<Deal>
/// An account's number.
package typealias AccountID = Identifier<Account>
/// A checklist's number.
package typealias ChecklistID = Identifier<Checklist>
/// A checklist template's number.
package typealias ChecklistTemplateID = Identifier<ChecklistTemplate>
/// A follow-up's number.
package typealias FollowUpID = Identifier<FollowUp>
/// A request's number.
package typealias RequestID = Identifier<ApprovalRequest>
/// A saved view's number.
package typealias SavedViewID = Identifier<SavedView>
/// A macro's number.
package typealias MacroID = Identifier<Macro>
/// A form's number; its versions share it.
package typealias FormID = Identifier<FormDefinition>
/// A customer's number.
package typealias CustomerID = Identifier<Customer>
/// The number of a person who works here.
package typealias PersonID = Identifier<Person>
/// A department's number.
package typealias DepartmentID = Identifier<Department>
/// A team's number.
package typealias TeamID = Identifier<Team>
/// An on-call rota's number.
package typealias RotaID = Identifier<Rota>
/// A calendar's number.
package typealias CalendarID = Identifier<NamedCalendar>
/// A service level's number.
package typealias ServiceLevelID = Identifier<ServiceLevel>
/// A trigger definition's number.
package typealias TriggerID = Identifier<TriggerDefinition>
/// An escalation's number; its versions share it.
package typealias EscalationID = Identifier<EscalationDefinition>
/// A binding's number.
package typealias BindingID = Identifier<Binding>
/// A case's number.
package typealias CaseID = Identifier<Case>
/// A notification's number.
package typealias NotificationID = Identifier<Notification>
/// A webhook endpoint's number.
package typealias EndpointID = Identifier<Endpoint>
/// An incoming webhook's number.
package typealias IncomingID = Identifier<IncomingHook>
/// A delivery's number.
package typealias DeliveryID = Identifier<Delivery>
/// A session's number.
package typealias SessionID = Identifier<WebSession>
/// The number of a link that does one thing.
package typealias LinkID = Identifier<Link>

/// An API token's number.
package typealias TokenID = Identifier<Token>
