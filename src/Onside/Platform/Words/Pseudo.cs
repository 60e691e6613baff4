using System.Text;

namespace Onside.Platform.Words;

// A made-up language for tests: text that is not bracketed in it was never given to Say.
public static class Pseudo
{
    private const string Plain = "aeiouAEIOU";
    private const string Marked = "áéíóúÁÉÍÓÚ";

    public const string Name = "qps-Ploc";

    public static string Of(string english)
    {
        var told = new StringBuilder("⟦");
        var depth = 0;
        foreach (var letter in english)
        {
            depth += letter == '{' ? 1 : letter == '}' ? -1 : 0;
            told.Append(depth == 0 ? Accented(letter) : letter);
        }
        return told.Append('⟧').ToString();
    }

    private static char Accented(char letter) => Plain.IndexOf(letter) is >= 0 and var at ? Marked[at] : letter;
}
