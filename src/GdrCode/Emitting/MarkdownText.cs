using System.Text;

namespace GdrCode.Emitting;

/// <summary>Text from outside in Markdown.</summary>
public static class MarkdownText
{
    /// <summary>Whatever may mean something in Markdown or HTML becomes a character reference, which both take for text.</summary>
    public static string Escape(string text)
    {
        var safe = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            safe.Append(Rune.IsLetterOrDigit(rune) || rune.Value is '/' or '-' or ' ' ? rune.ToString() : Rune.IsControl(rune) ? "\uFFFD" : $"&#{rune.Value};");
        }

        return safe.ToString();
    }
}
