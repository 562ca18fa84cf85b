using GdrCode.Rewriting.Surrogates.Words;

namespace GdrCode.Rewriting.Surrogates;

/// <summary>Hosts: the registered name moves under a reserved top-level domain, in the same length where it can be.</summary>
internal static class HostNames
{
    private static readonly string[] SecondLevels = ["co", "com", "org", "net", "ac", "gov", "edu", "or", "ne", "gob", "gv", "go"];
    private static readonly string[] Reserved = ["example", "test", "invalid", "localhost", "example.com", "example.net", "example.org"];

    /// <summary>A host with at least one dot, or a single label.</summary>
    public static string Create(SurrogateContext context, string host)
    {
        if (Kinds.IPv4Kind.IsAddress(host))
        {
            return Kinds.IPv4Kind.Make(context, host);
        }

        var labels = host.Split('.');
        var last = labels.Length > 1 && labels[^1].Length == 0 ? labels.Length - 1 : labels.Length;
        var count = Math.Min(last, RegisteredLabels(labels.AsSpan(0, last)));
        if (count < 2)
        {
            return context.Words.Map(host, WordMode.Handle);
        }

        var registered = string.Join('.', labels, last - count, count);
        for (var i = 0; i < last - count; i++)
        {
            labels[i] = Label(context, labels[i]);
        }

        var mapped = Registered(context, registered);
        return string.Join('.', [.. labels[..(last - count)], mapped, .. labels[last..]]);
    }

    /// <summary>Whether a host stands under a reserved domain or is a single label of surrogate words.</summary>
    public static bool Contains(string host)
    {
        var name = host.AsSpan().TrimEnd('.');
        if (!name.Contains('.'))
        {
            return TextMapper.Contains(host, WordMode.Path);
        }

        return IsReserved(name) || Kinds.IPv4Kind.IsReserved(host);
    }

    public static bool IsReserved(ReadOnlySpan<char> host)
    {
        foreach (var domain in Reserved)
        {
            if (host.EndsWith(domain, StringComparison.OrdinalIgnoreCase) && (host.Length == domain.Length || host[^(domain.Length + 1)] == '.'))
            {
                return true;
            }
        }

        return false;
    }

    private static int RegisteredLabels(ReadOnlySpan<string> labels) =>
        labels.Length >= 3 && labels[^1].Length == 2 && Array.IndexOf(SecondLevels, labels[^2].ToLowerInvariant()) >= 0 ? 3 : Math.Min(2, labels.Length);

    private static string Label(SurrogateContext context, string label) =>
        label.Length == 0 || label == "*" ? label : context.Words.Map(label, WordMode.Path, force: false);

    // "nordwind-logistik.de" has room for a label under .example, "gmail.com" for one under .test.
    private static string Registered(SurrogateContext context, string registered)
    {
        var domain = registered.Length >= 11 ? ".example" : ".test";
        var length = Math.Clamp(registered.Length - domain.Length, 3, 63);
        var first = registered[..registered.IndexOf('.', StringComparison.Ordinal)];
        var label = context.Words.Words.Word(registered.Any(char.IsAsciiLetter) ? registered.ToLowerInvariant() : "host", length);
        var upper = first.Any(char.IsUpper) && !first.Any(char.IsLower);
        return upper ? (label + domain).ToUpperInvariant() : first.Length > 0 && char.IsUpper(first[0]) ? char.ToUpperInvariant(label[0]) + label[1..] + domain : label + domain;
    }
}
