namespace Onside.Science.FollowThrough;

/// <summary>What somebody wrote freely beside a promise may read like a move. It is a hint and no more: the speaker alone makes the move.</summary>
public static class MoveCues
{
    // The more particular first: "not done yet" is no report, "thanks, but the date is missing" no acceptance. Folded as TextFolding does it, in English and German.
    private static readonly (Move Move, string[] Cues)[] Cues =
    [
        (Move.NotSatisfied, ["still missing", "is missing", "are missing", "not complete", "incomplete", "fehlt noch", "fehlen noch", "fehlt", "unvollstandig", "noch nicht ganz"]),
        (Move.Decline, ["i cannot", "i can't", "i cant", "i can not", "we cannot", "no time for", "have to decline", "kann ich nicht", "ich kann nicht", "schaffe ich nicht", "leider nicht", "muss ablehnen"]),
        (Move.WillAnswerBy, ["let you know", "get back to you", "answer tomorrow", "answer later", "think about it", "melde mich", "gebe bescheid", "sage bescheid", "uberlege"]),
        (Move.Renegotiate, ["will be late", "is delayed", "are delayed", "need more time", "need longer", "later than promised", "verspatet", "verzogert", "verschiebt sich", "brauche mehr zeit", "brauche langer"]),
        (Move.Counter, ["only by", "not before", "earliest", "could do it by", "erst am", "erst bis", "erst nachste", "fruhestens"]),
        (Move.Report, ["done", "finished", "is ready", "are ready", "delivered", "completed", "sent it", "erledigt", "fertig", "geliefert", "abgeschlossen", "ist verschickt"]),
        (Move.Satisfied, ["thank you", "thanks", "looks good", "perfect", "all good", "danke", "passt", "sieht gut aus", "alles gut"]),
        (Move.Promise, ["will do", "i will do", "i'll do", "i do it", "i'm on it", "count on me", "mache ich", "mach ich", "ubernehme ich", "ich ubernehme", "wird gemacht", "zugesagt"]),
        (Move.Accept, ["agreed", "fine with me", "works for me", "einverstanden", "abgemacht", "passt mir"]),
    ];

    private static readonly string[] Negations = ["not", "isn't", "isnt", "never", "nicht", "nie", "kein", "keine", "without", "ohne"];

    /// <summary>The move that a text reads like, of those that its author may make now.</summary>
    /// <param name="text">What was written, in any language; English and German are understood. Letters and accents are folded (<see cref="TextFolding"/>).</param>
    /// <param name="open">The moves that are theirs to make.</param>
    /// <returns>The first whose words stand in the text as whole words, not right after a negation. Undefined (null) where none does: nothing is guessed from questions either, what ends in a question mark asks.</returns>
    /// <remarks>Suchman, Do categories have politics? (1994): categories are offered to the speaker and never laid upon them.</remarks>
    public static Move? Of(string? text, IReadOnlyCollection<Move> open)
    {
        ArgumentNullException.ThrowIfNull(open);
        var folded = TextFolding.Key(text).Replace('’', '\'');
        if (folded.EndsWith('?'))
        {
            return null;
        }

        var read = $" {new string([.. folded.Select(letter => char.IsLetterOrDigit(letter) || letter == '\'' ? letter : ' ')])} ";
        return Cues.Where(cue => open.Contains(cue.Move) && cue.Cues.Any(words => Says(read, words))).Select(cue => (Move?)cue.Move).FirstOrDefault();
    }

    private static bool Says(string read, string words)
    {
        for (var at = read.IndexOf($" {words} ", StringComparison.Ordinal); at >= 0; at = read.IndexOf($" {words} ", at + 1, StringComparison.Ordinal))
        {
            if (!Negations.Contains(read[..at].Split(' ', StringSplitOptions.RemoveEmptyEntries).LastOrDefault()))
            {
                return true;
            }
        }

        return false;
    }
}
