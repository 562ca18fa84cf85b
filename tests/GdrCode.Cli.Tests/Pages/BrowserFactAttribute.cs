namespace GdrCode.Cli.Tests.Pages;

/// <summary>A test that needs Chromium: skipped with the reason where there is none, but not in CI, whose script installs it.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute()
    {
        if (Browser.Executable is null && Environment.GetEnvironmentVariable("CI") != "true")
        {
            Skip = "needs Chromium: apt-get install chromium";
        }
    }
}
