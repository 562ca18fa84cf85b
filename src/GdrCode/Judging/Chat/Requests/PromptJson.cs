using System.Globalization;
using System.Text;

using GdrCode.Model;

namespace GdrCode.Judging.Chat.Requests;

/// <summary>
/// Writes data as JSON that a model reads but nothing in the data can end or disguise: control characters, marks of direction and
/// the signs that chat templates give a meaning to are escaped, all other letters stay readable.
/// </summary>
internal static class PromptJson
{
    // Servers that build the prompt by a template may read these as the end of a message or the change of a role.
    private static readonly string[] TemplateSigns = ["<|", "|>", "<s>", "</s>", "[INST", "[/INST", "<<SYS", "<</SYS", "<start_of", "<end_of", "<bos>", "<eos>", "<pad>", "<unk>", "<think", "</think", "<tool", "</tool", "<｜", "｜>"];

    public static StringBuilder Append(StringBuilder json, string text)
    {
        json.Append('"');
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                if (IsHidden(CharUnicodeInfo.GetUnicodeCategory(text, i)))
                {
                    Escape(json, c);
                    Escape(json, text[i + 1]);
                }
                else
                {
                    json.Append(c).Append(text[i + 1]);
                }

                i++;
            }
            else
            {
                AppendUnit(json, c, i > 0 ? text[i - 1] : '\0', text.AsSpan(i));
            }
        }

        return json.Append('"');
    }

    public static StringBuilder Append(StringBuilder json, IReadOnlyList<string> texts)
    {
        json.Append('[');
        for (var i = 0; i < texts.Count; i++)
        {
            Append(i == 0 ? json : json.Append(','), texts[i]);
        }

        return json.Append(']');
    }

    /// <summary>Appends <c>,"name":</c> and the text, or nothing where there is none.</summary>
    public static StringBuilder AppendField(StringBuilder json, string name, string? text) =>
        text is null ? json : Append(json.Append(json[^1] == '{' ? "\"" : ",\"").Append(name).Append("\":"), text);

    private static void AppendUnit(StringBuilder json, char c, char before, ReadOnlySpan<char> rest)
    {
        switch (c)
        {
            case '"' or '\\':
                json.Append('\\').Append(c);
                break;
            case '\n':
                json.Append("\\n");
                break;
            case '\t':
                json.Append("\\t");
                break;
            case MappedText.Hole or '\u007f':
                Escape(json, c);
                break;
            case '<' or '|' or '[' or '｜' when BeginsSign(rest) || (c is '|' or '｜' && before == '<'):
                Escape(json, c);
                break;
            default:
                if (IsHidden(char.GetUnicodeCategory(c)))
                {
                    Escape(json, c);
                }
                else
                {
                    json.Append(c);
                }

                break;
        }
    }

    private static bool BeginsSign(ReadOnlySpan<char> rest)
    {
        foreach (var sign in TemplateSigns)
        {
            if (rest.StartsWith(sign, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsHidden(UnicodeCategory category) => category is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse
        or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    private static void Escape(StringBuilder json, char c) => json.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
}
