using GdrCode.Model;

namespace GdrCode.Detection;

/// <summary>A fragment as detection sees it: its value, what letters it holds, its name in words, and its neighbours.</summary>
internal sealed class FragmentView(SourceFile file, IReadOnlyList<Fragment> fragments, int index)
{
    private IReadOnlyList<string>? nameWords;

    public SourceFile File { get; } = file;

    public Fragment Fragment { get; } = fragments[index];

    public string Value { get; } = fragments[index].Value;

    public CharacterTraits Traits { get; } = CharacterTraits.Of(fragments[index].Value);

    /// <summary>The bound name in lower-case words: <c>dbPassword</c> gives <c>db</c>, <c>password</c>.</summary>
    public IReadOnlyList<string> NameWords => nameWords ??= Words.OfName(Fragment.Name);

    /// <summary>The fragment <paramref name="offset"/> places away in source order, or null.</summary>
    public Fragment? Neighbour(int offset)
    {
        var at = index + offset;
        return at >= 0 && at < fragments.Count ? fragments[at] : null;
    }
}
