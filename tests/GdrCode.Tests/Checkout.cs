namespace GdrCode.Tests;

/// <summary>Where this repository lies.</summary>
internal static class Checkout
{
    public static string Root { get; } = Find();

    // A deterministic build maps compile-time paths away, so the test looks upwards from where it runs.
    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "GdrCode.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("GdrCode.sln is in no folder above the tests");
    }
}
