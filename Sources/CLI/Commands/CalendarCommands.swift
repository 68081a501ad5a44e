/// `belay calendar`
enum CalendarCommands {
    static let group = Command<Session>("calendar", "Work with calendars and working time.", subcommands: [])
}
