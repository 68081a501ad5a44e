extension NoticeProblem {
    /// The problem without its file, for whoever has the text before them: `line 3: …`.
    package var sentence: String {
        var text = message[...]
        // What the compiler says begins with the place, by its own counting.
        if text.hasPrefix("\(file):\(line):"), let space = text.firstIndex(of: " ") {
            text = text[text.index(after: space)...]
        }
        return "line \(line): \(text)"
    }
}
