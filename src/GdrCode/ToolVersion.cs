using System.Reflection;

namespace GdrCode;

/// <summary>The version of the tool, as it stands in reports.</summary>
public static class ToolVersion
{
    /// <summary>Name and version, for instance <c>gdr/0.1.0</c>.</summary>
    public static string Text => "gdr/" + Number;

    /// <summary>The version alone.</summary>
    public static string Number { get; } = typeof(ToolVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
}
