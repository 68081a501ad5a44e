extension CompletionScript {
    /// For zsh: as for bash, but with what each word does beside it.
    var zsh: String {
        var lines = [
            "#compdef \(program)",
            "# Completion of \(program) for zsh: put this as _\(program) into a folder of $fpath.",
            "\(functionName)() {",
            "    local place=\(program) previous=\"${words[CURRENT - 1]}\"",
            "    local -i count=0 index",
            "    local -a commands dashed",
            "    for ((index = 2; index < CURRENT; index++)); do",
        ]
        lines += walk(word: "${words[index]}").map { "        " + $0 }
        lines += ["    done", "    case \"$place $previous\" in"]
        for place in places {
            for option in place.options {
                lines.append("        \"\(place.path) \(option.text)\") \(Self.zshValues(option.kind)); return ;;")
            }
        }
        lines += ["    esac", "    case \"$place\" in"]
        for place in places {
            lines.append("        \"\(place.path)\")")
            let options = place.options.map { Word(text: $0.text, summary: $0.summary) }
            lines.append("            dashed=(\(Self.described(options + place.flags)))")
            lines.append("            if [[ ${words[CURRENT]} == -* ]]; then")
            lines.append("                _describe -o option dashed")
            lines.append("                return")
            lines.append("            fi")
            if !place.commands.isEmpty {
                lines.append("            commands=(\(Self.described(place.commands)))")
                lines.append("            _describe command commands")
            }
            for (index, kind) in place.arguments.enumerated() {
                lines.append("            if ((count == \(index))); then \(Self.zshValues(kind)); fi")
            }
            lines.append("            ;;")
        }
        lines += ["    esac", "}", "compdef \(functionName) \(program)"]
        return lines.joined(separator: "\n") + "\n"
    }

    private static func described(_ words: [Word]) -> String {
        words.map { quoted($0.text.replacing(":", with: "\\:") + ":" + $0.summary) }.joined(separator: " ")
    }

    private static func zshValues(_ kind: ValueKind) -> String {
        let choices = plainChoices(kind)
        if !choices.isEmpty { return "compadd -- \(choices.joined(separator: " "))" }
        return switch kind.completion {
        case .files: "_files"
        case .folders: "_files -/"
        case .nothing: ":"
        }
    }
}
