using System.Text;
using System.Text.RegularExpressions;
using GdrCode.Rewriting.Surrogates.Words;

namespace GdrCode.Rewriting.Surrogates.Kinds;

/// <summary>A name with its mailbox: <c>Name &lt;mailbox&gt;</c>.</summary>
internal sealed partial class IdentityKind : SurrogateKind
{
    public override string Create(SurrogateContext context, string value) =>
        Apart(value, mail => MailAddress.Create(context, mail), text => text.Any(char.IsLetter) ? context.Words.Map(text, WordMode.Name) : text);

    public override bool Contains(string value)
    {
        var (all, some) = (true, false);
        Apart(
            value,
            mail => Check(mail, MailAddress.Contains(mail)),
            text => text.Any(char.IsLetter) ? Check(text, TextMapper.Contains(text, WordMode.Name)) : text);
        return all && some;

        string Check(string text, bool holds)
        {
            (all, some) = (all && holds, some || holds);
            return text;
        }
    }

    /// <summary>Maps the mail addresses of a text and what lies between them.</summary>
    public static string Apart(string value, Func<string, string> mail, Func<string, string> text)
    {
        var result = new StringBuilder(value.Length);
        var start = 0;
        foreach (Match match in Mailbox().Matches(value))
        {
            result.Append(text(value[start..match.Index])).Append(mail(match.Value));
            start = match.Index + match.Length;
        }

        return result.Append(text(value[start..])).ToString();
    }

    [GeneratedRegex(@"[^\s<>()\[\],;:""'=]+@[^\s<>()\[\],;:""']+")]
    private static partial Regex Mailbox();
}

/// <summary>Several fields of one person: mailboxes, numbers and the words inside quotes (all words where nothing is quoted).</summary>
internal sealed class RecordKind : SurrogateKind
{
    public override string Create(SurrogateContext context, string value) =>
        IdentityKind.Apart(value, mail => MailAddress.Create(context, mail), text => Fields(context, text));

    public override bool Contains(string value)
    {
        var (all, some) = (true, false);
        IdentityKind.Apart(value, mail => Check(mail, MailAddress.Contains(mail)), text => CheckFields(text));
        return all && some;

        string CheckFields(string text)
        {
            foreach (var (part, isWord) in Parts(text))
            {
                if (isWord)
                {
                    Check(part, PatternIds.Contains(part, PatternIds.Options.KeepLetters) || TextMapper.Contains(part, WordMode.Name) || Mask.Contains(part));
                }
            }

            return text;
        }

        string Check(string text, bool holds)
        {
            (all, some) = (all && holds, some || holds);
            return text;
        }
    }

    private static string Fields(SurrogateContext context, string text) => string.Concat(Parts(text).Select(p => !p.IsWord ? p.Part
        : p.Part.Any(char.IsAsciiDigit) ? PatternIds.Create(context, context.Words.Map(p.Part, WordMode.Name), PatternIds.Options.KeepLetters)
        : context.Words.Map(p.Part, WordMode.Name)));

    // Words of a quoted record are those inside the quotes, unless a colon follows (the key of a JSON object).
    private static IEnumerable<(string Part, bool IsWord)> Parts(string text)
    {
        var quoted = text.Contains('\'', StringComparison.Ordinal) || text.Contains('"', StringComparison.Ordinal);
        var (start, inside) = (0, !quoted);
        for (var i = 0; i <= text.Length; i++)
        {
            if (i == text.Length || text[i] is '\'' or '"' or ',' or ';' or '|' or '\t')
            {
                var part = text[start..i];
                var isKey = i + 1 < text.Length && text[i + 1] == ':';
                var number = part.Count(char.IsAsciiDigit) >= 4;
                yield return (part, (inside && !isKey && part.Any(char.IsLetterOrDigit)) || number);
                if (i < text.Length)
                {
                    yield return (text[i].ToString(), false);
                    inside = text[i] is '\'' or '"' ? !inside : inside;
                }

                start = i + 1;
            }
        }
    }
}
