package import BusinessTime
package import Model
import Templating

/// Puts a notice into the words of one addressee: their language, their time zone.
package enum NoticeRenderer {
    /// Whether the template that this addressee would read shows a variable; throws where there is no template.
    package static func shows(
        _ variable: String, _ order: NoticeOrder, to addressee: Addressee, facts: NoticeFacts,
        templates: NoticeTemplates
    ) throws(NoticeError) -> Bool {
        let recipient = NoticeRecipient(addressee, facts: facts)
        return try templates.template(order.template, languages: recipient.languages).uses[variable] != nil
    }

    /// The notice as this addressee reads it, as plain text.
    ///
    /// What people wrote is put in as it is and never read as a template. Throws where the template does not exist, or shows
    /// something that is not known for this record.
    package static func render(
        _ order: NoticeOrder, to addressee: Addressee, facts: NoticeFacts, templates: NoticeTemplates, now: Instant
    ) throws(NoticeError) -> RenderedNotice {
        let recipient = NoticeRecipient(addressee, facts: facts)
        let template = try templates.template(order.template, languages: recipient.languages)
        let values = NoticeValues(
            order: order, facts: facts, recipient: recipient, vocabulary: templates.vocabulary(template.language),
            now: now)
        do {
            let (subject, text) = try template.render(values.record(of: template.uses))
            return RenderedNotice(template: template.name, language: template.language, subject: subject, text: text)
        } catch .missingVariable(let name, _) {
            throw .missingVariable(name, template: template.name, language: template.language)
        } catch {
            throw .unrenderable(error)
        }
    }
}
