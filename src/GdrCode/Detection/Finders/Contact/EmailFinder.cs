using System.Buffers;

using GdrCode.Model;

using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Detection;

/// <summary>Finds mailboxes, also obfuscated ones, and tells those of people from those of roles, samples and programs.</summary>
internal sealed class EmailFinder : IFinder
{
    private const int LongestLocal = 64;
    private const int LongestDomain = 120;

    private static readonly SearchValues<char> PathStops = SearchValues.Create(" \t\"'<>");
    private static readonly SearchValues<char> AuthorityStops = SearchValues.Create(" /?#\"'");

    public void Find(FragmentView view, ICollection<Candidate> candidates)
    {
        if (view.Traits.HasAt)
        {
            FindPlain(view, "@", candidates);
        }

        if (view.Value.Contains("%40", StringComparison.Ordinal))
        {
            FindPlain(view, "%40", candidates);
        }

        if (view.Traits.HasBlank || view.Value.Contains('('))
        {
            ObfuscatedEmail.Find(view.Value, (span, local, domain) => Add(view, span, local, domain, candidates));
        }
    }

    private static void FindPlain(FragmentView view, string sign, ICollection<Candidate> candidates)
    {
        var text = view.Value;
        for (var at = text.IndexOf(sign, StringComparison.Ordinal); at >= 0; at = text.IndexOf(sign, at + 1, StringComparison.Ordinal))
        {
            var start = LocalStart(text, at);
            var end = DomainEnd(text, at + sign.Length - 1);
            if (start < at && end > at + sign.Length + 2 && !IsOther(text, start, at, end))
            {
                Add(view, TextSpan.FromBounds(start, end), text[start..at], text[(at + sign.Length)..end], candidates);
            }
        }
    }

    private static void Add(FragmentView view, TextSpan span, string local, string domain, ICollection<Candidate> candidates)
    {
        var score = EmailScore.Of(local, domain);
        if (score > 0)
        {
            candidates.Add(new Candidate(span, score, EmailScore.IsOfRole(local, domain) ? Finding.Role : view.Fragment.Name, EmailScore.Category(view, span, domain)));
        }
    }

    private static int LocalStart(string text, int at)
    {
        var start = at;
        while (start > 0 && at - start < LongestLocal && IsLocal(text[start - 1]))
        {
            start--;
        }

        while (start < at && text[start] is '.' or '-' or '+' or '\'' or '&' or '=' or '/' or '*' or '_' or '%' or '$' or '!' or '?' or '{' or '}' or '~' or '#' or '`' or '^' or '|')
        {
            start++;
        }

        return start;
    }

    private static bool IsLocal(char c) => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-' or '+' or '\'' or '%' or '&' || (c > 127 && char.IsLetter(c));

    private static int DomainEnd(string text, int at)
    {
        var end = at + 1;
        var dot = -1;
        while (end < text.Length && end - at < LongestDomain && (char.IsLetterOrDigit(text[end]) || text[end] is '-' or '.'))
        {
            dot = text[end] == '.' && end > at + 1 && end + 1 < text.Length && char.IsLetterOrDigit(text[end + 1]) ? end : dot;
            end++;
        }

        while (end > at + 1 && text[end - 1] is '.' or '-')
        {
            end--;
        }

        // A top-level domain has letters only, two at least.
        return dot < 0 || end - dot < 3 || text.AsSpan(dot + 1, end - dot - 1).IndexOfAnyInRange('0', '9') >= 0 && !text.AsSpan(dot + 1).StartsWith("xn--") ? at : end;
    }

    // queue@registry/image, git@host:path, user:password@host, package@1.2.x, icon@2x.png, //user@host/.
    private static bool IsOther(string text, int start, int at, int end)
    {
        if (start > 0 && text[start - 1] is ':' or '/' && IsUrlAuthority(text, start))
        {
            return true;
        }

        var after = end < text.Length ? text[end] : '\0';
        return (after == ':' && text.AsSpan(end + 1, Math.Min(80, text.Length - end - 1)) is var path && path.IndexOf('/') is var slash and >= 0 && path[..slash].IndexOfAny(PathStops) < 0)
            || text.AsSpan(start, at - start) is "git" or "hg" or "svn"
            || (after is '@' or '(' or '_')
            || (after == '/' && end + 1 < text.Length && char.IsAsciiLetter(text[end + 1]))
            || MediaNames.Has(text.AsSpan(at + 1, end - at - 1));
    }

    private static bool IsUrlAuthority(string text, int start)
    {
        var authority = text.LastIndexOf("//", start, StringComparison.Ordinal);
        return authority >= 0 && authority + 2 <= start && text.AsSpan(authority + 2, start - authority - 2).IndexOfAny(AuthorityStops) < 0;
    }
}
