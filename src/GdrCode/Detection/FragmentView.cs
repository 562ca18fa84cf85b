using GdrCode.Model;

namespace GdrCode.Detection;

/// <summary>A fragment as detection sees it: its value, what letters it holds, its name in words, and its neighbours.</summary>
internal sealed class FragmentView(SourceFile file, IReadOnlyList<Fragment> fragments, int index)
{
    private IReadOnlyList<string>? nameWords;
    private CharacterTraits? traits;

    public SourceFile File { get; } = file;

    public Fragment Fragment { get; } = fragments[index];

    /// <summary>Its value, without the path data of drawings.</summary>
    public string Value { get; } = DrawingData.Without(fragments[index].Value);

    public CharacterTraits Traits => traits ??= CharacterTraits.Of(Value);

    /// <summary>The bound name in lower-case words: <c>dbPassword</c> gives <c>db</c>, <c>password</c>.</summary>
    public IReadOnlyList<string> NameWords => nameWords ??= Words.OfName(Fragment.Name);

    /// <summary>The fragment <paramref name="offset"/> places away in source order, or null.</summary>
    public Fragment? Neighbour(int offset)
    {
        var at = index + offset;
        return at >= 0 && at < fragments.Count ? fragments[at] : null;
    }
}
