namespace GdrCode.Cli.Tests.Actions;

/// <summary>A test of a runner that has bash and modes of files; on Windows it is skipped.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UnixFactAttribute : FactAttribute
{
    public UnixFactAttribute()
    {
        if (OperatingSystem.IsWindows())
        {
            Skip = "the harness of the action needs a Unix";
        }
    }
}
