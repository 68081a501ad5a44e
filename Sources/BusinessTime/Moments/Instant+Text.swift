extension Instant: CustomStringConvertible, Codable {
    /// The moment as RFC 3339 in UTC, with milliseconds only where there are any: `2026-03-29T01:00:00Z`.
    package var description: String {
        let (second, millisecond) = milliseconds.flooredDivision(by: 1000)
        let (day, secondOfDay) = Int(second).flooredDivision(by: 86_400)
        return AsciiWriter.string(capacity: 40) { writer in
            writer.put(CivilDay(dayNumber: day))
            writer.put(UInt8(ascii: "T"))
            writer.put(secondOfDay / 3600, digits: 2)
            writer.put(UInt8(ascii: ":"))
            writer.put(secondOfDay / 60 % 60, digits: 2)
            writer.put(UInt8(ascii: ":"))
            writer.put(secondOfDay % 60, digits: 2)
            if millisecond != 0 {
                writer.put(UInt8(ascii: "."))
                writer.put(Int(millisecond), digits: 3)
            }
            writer.put(UInt8(ascii: "Z"))
        }
    }

    /// Reads an RFC 3339 moment, which must name its offset (`Z`, `+02:00`); nil where the text is none.
    ///
    /// Fractions of a second are cut to the millisecond, a leap second (`:60`) is the second after it, and the offset
    /// may also be written `+0200` or `+02`, as ISO 8601 allows.
    package init?(_ text: String) {
        let milliseconds = AsciiReader.read(text) { reader -> Int64? in
            guard let day = reader.civilDay(), reader.acceptDateTimeSeparator(), let time = reader.millisecondOfDay(),
                let offset = reader.offset(), reader.isAtEnd
            else { return nil }
            return (Int64(day.dayNumber) * 86_400 - Int64(offset)) * 1000 + Int64(time)
        }
        guard let milliseconds else { return nil }
        self.init(milliseconds: milliseconds)
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let instant = Instant(text) else {
            throw DecodingError.dataCorruptedError(
                in: container,
                debugDescription: "“\(text)” is not a moment with an offset, such as 2026-03-29T01:00:00Z.")
        }
        self = instant
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

extension AsciiReader {
    /// `T`, or what RFC 3339 section 5.6 lets stand for it.
    fileprivate mutating func acceptDateTimeSeparator() -> Bool {
        accept(UInt8(ascii: "T")) || accept(UInt8(ascii: "t")) || accept(UInt8(ascii: " "))
    }

    fileprivate mutating func millisecondOfDay() -> Int? {
        guard let hour = number(digits: 2), hour < 24, accept(UInt8(ascii: ":")),
            let minute = number(digits: 2), minute < 60, accept(UInt8(ascii: ":")),
            let second = number(digits: 2), second < 60 || (second == 60 && minute == 59)
        else { return nil }
        var millisecond = 0
        if accept(UInt8(ascii: ".")) {
            guard let first = digit() else { return nil }
            millisecond = first * 100
            var weight = 10
            while let digit = digit() {
                millisecond += digit * weight
                weight /= 10
            }
        }
        return (hour * 3600 + minute * 60 + second) * 1000 + millisecond
    }

    /// Seconds east of UTC.
    fileprivate mutating func offset() -> Int? {
        if accept(UInt8(ascii: "Z")) || accept(UInt8(ascii: "z")) { return 0 }
        let sign: Int
        if accept(UInt8(ascii: "+")) {
            sign = 1
        } else if accept(UInt8(ascii: "-")) {
            sign = -1
        } else {
            return nil
        }
        guard let hour = number(digits: 2), hour < 24 else { return nil }
        guard !isAtEnd else { return sign * hour * 3600 }
        _ = accept(UInt8(ascii: ":"))
        guard let minute = number(digits: 2), minute < 60 else { return nil }
        return sign * (hour * 3600 + minute * 60)
    }
}
