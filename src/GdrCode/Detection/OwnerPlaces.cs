using System.Buffers;

using GdrCode.Model;

using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Detection;

/// <summary>
/// Where a text names the owner of its repository as such: <c>owner/name</c>, <c>github.com/owner</c>, <c>owner.github.io</c> and <c>@owner</c>. The bare word says little, since
/// owners are called <c>dotnet</c> and <c>square</c> as well.
/// </summary>
internal sealed class OwnerPlaces
{
    private static readonly string[] Hosts = ["github.com", "gitlab.com", "bitbucket.org", "codeberg.org", "raw.githubusercontent.com", "gist.github.com"];

    private readonly Category category;
    private readonly string owner;
    private readonly (string Text, int Before)[] forms;
    private readonly SearchValues<string> search;

    /// <param name="owner">The owner.</param>
    /// <param name="name">The repository's name; null where it is not known.</param>
    /// <param name="category">The category of handles.</param>
    public OwnerPlaces(string owner, string? name, Category category)
    {
        this.owner = owner;
        this.category = category;
        forms =
        [
            .. name is null ? [] : new[] { (owner + "/" + name, 0) },
            .. Hosts.SelectMany(h => new[] { ($"{h}/{owner}", h.Length + 1), ($"{h}:{owner}", h.Length + 1) }),
            (owner + ".github.io", 0),
            ("@" + owner, 1),
        ];
        search = SearchValues.Create([.. forms.Select(f => f.Text)], StringComparison.OrdinalIgnoreCase);
    }

    public bool MayStandIn(ReadOnlySpan<char> text) => text.IndexOfAny(search) >= 0;

    /// <summary>The owner, wherever a text names it.</summary>
    public IEnumerable<(TextSpan Span, Category Category)> Occurrences(string text)
    {
        for (var at = Next(text, 0); at >= 0; at = Next(text, at + 1))
        {
            foreach (var (form, before) in forms)
            {
                if (string.Compare(text, at, form, 0, form.Length, StringComparison.OrdinalIgnoreCase) == 0 && IsFree(text, at, at + form.Length))
                {
                    yield return (new TextSpan(at + before, owner.Length), category);
                    break;
                }
            }
        }
    }

    private int Next(string text, int from)
    {
        var at = from >= text.Length ? -1 : text.AsSpan(from).IndexOfAny(search);
        return at < 0 ? -1 : from + at;
    }

    private static bool IsFree(string text, int start, int end) =>
        (start == 0 || !IsPart(text[start - 1])) && (end == text.Length || !IsPart(text[end]));

    private static bool IsPart(char c) => char.IsLetterOrDigit(c) || c is '-' or '_';
}
