using System.Text.RegularExpressions;
using GdrCode.Rewriting.Surrogates.Words;

namespace GdrCode.Rewriting.Surrogates;

/// <summary>Mail addresses, plain or spelt out ("name [at] corp dot com"): words of the mailbox, reserved domain.</summary>
internal static partial class MailAddress
{
    public static string Create(SurrogateContext context, string value)
    {
        if (Split(value) is not var (local, at, domain))
        {
            return context.Words.Map(value, WordMode.Handle);
        }

        var dot = DotWord().Match(domain);
        if (!dot.Success)
        {
            return Local(context, local) + at + Host(context, domain);
        }

        var host = HostNames.Create(context, DotWord().Replace(domain, "."));
        return Local(context, local) + at + host.Replace(".", dot.Value, StringComparison.Ordinal);
    }

    public static bool Contains(string value)
    {
        if (Split(value) is not var (_, _, domain))
        {
            return TextMapper.Contains(value, WordMode.Handle);
        }

        var host = DotWord().Replace(domain, ".").Trim('[', ']', ' ', '>', ';', ',');
        return HostNames.IsReserved(host) || Kinds.IPv4Kind.IsReserved(host);
    }

    private static string Local(SurrogateContext context, string local) =>
        context.Words.Map(DotWord().IsMatch(local) ? local : local.ToLowerInvariant(), WordMode.Handle) is var mapped && mapped.Length == local.Length
            ? Folding.WithCaseOf(mapped, local)
            : mapped;

    private static string Host(SurrogateContext context, string domain)
    {
        var end = domain.AsSpan().TrimEnd("]>;,. ").Length;
        var start = domain.Length - domain.AsSpan().TrimStart("[ ").Length;
        if (start >= end)
        {
            return "example.com";
        }

        // A single label (user@server) has no reserved form of its own.
        var name = domain[start..end];
        var host = name.Contains('.', StringComparison.Ordinal) ? HostNames.Create(context, name) : HostNames.Create(context, name + ".x");
        return domain[..start] + host + domain[end..];
    }

    private static (string Local, string At, string Domain)? Split(string value)
    {
        var at = value.LastIndexOf('@');
        if (at >= 0)
        {
            return (value[..at], "@", value[(at + 1)..]);
        }

        var word = AtWord().Match(value);
        return word.Success ? (value[..word.Index], word.Value, value[(word.Index + word.Length)..]) : null;
    }

    [GeneratedRegex(@"\s*[\[({<]\s*at\s*[\])}>]\s*|\s+at\s+|%40|&#64;|\\u0040", RegexOptions.IgnoreCase)]
    private static partial Regex AtWord();

    [GeneratedRegex(@"\s*[\[({<]\s*dot\s*[\])}>]\s*|\s+dot\s+", RegexOptions.IgnoreCase)]
    private static partial Regex DotWord();
}
