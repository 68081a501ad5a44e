/// `belay serve`
enum ServeCommand {
    static let command = Command<Session>("serve", "Serve the API and do everything at its time.") { _, _ in .failed }
}
