namespace GdrCode.Detection;

/// <summary>The finders that rules name.</summary>
internal static class Finders
{
    private static readonly Dictionary<string, Func<IFinder>> All = new(StringComparer.Ordinal);

    public static IFinder? ByName(string name) => All.TryGetValue(name, out var create) ? create() : null;
}
