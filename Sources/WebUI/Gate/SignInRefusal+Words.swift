import Workflows

extension SignInRefusal {
    /// Why somebody was not let in, in the language of their browser.
    func sentence(_ texts: Texts) -> String {
        switch self {
        case .wrong: texts["sign-in.wrong"]
        case .wrongCode: texts["sign-in.wrong-code"]
        case .tooOften(_, let seconds):
            seconds < 120
                ? texts("sign-in.too-often-seconds", ["count": String(seconds)])
                : texts("sign-in.too-often-minutes", ["count": String(seconds / 60 + 1)])
        }
    }
}
