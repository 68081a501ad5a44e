package import Model
package import Notices
package import Triggers

/// Everything that an admin can set, compiled; immutable, swapped whole.
package final class Snapshot: Sendable {
    /// What a snapshot is compiled with that is not stored in the data file.
    package struct Sources: Sendable {
        /// The templates of notifications.
        package let templates: NoticeTemplates
        /// What compiles trigger definitions, with the languages that sentiment is read in.
        package let triggers: TriggerCompiler

        /// Templates and languages as they were loaded.
        package init(templates: NoticeTemplates, triggers: TriggerCompiler) {
            self.templates = templates
            self.triggers = triggers
        }
    }

    /// What is stored.
    package let configuration: Configuration
    /// The trigger definitions, compiled.
    package let triggers: TriggerSet
    /// The templates of notifications, with what an admin wrote in the place of what Belay brings.
    package let templates: NoticeTemplates
    /// The templates as Belay brings them.
    let shipped: NoticeTemplates
    /// The sequence number of the last event before it was read; the greater is the newer.
    package let generation: Int64

    init(_ configuration: Configuration, sources: Sources, generation: Int64) throws {
        self.configuration = configuration
        self.shipped = sources.templates
        self.templates = sources.templates.replacing(configuration.noticeTemplates)
        self.generation = generation
        triggers = try sources.triggers.compile(configuration.triggers)
    }
}
