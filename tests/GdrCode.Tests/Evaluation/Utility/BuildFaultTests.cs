using GdrCode.Evaluation.Utility.Builds;

namespace GdrCode.Tests.Evaluation.Utility;

public class BuildFaultTests
{
    [Theory]
    [InlineData("/tmp/t/src/A.cs(12,5): error CS1002: ; expected [/tmp/t/A.csproj]", "CS1002 at src/A.cs:12", false)]
    [InlineData("warning first\n/tmp/t/A.csproj : error NU1101: Unable to find package X. [/tmp/t/A.sln]\n", "NU1101 in A.csproj", true)]
    [InlineData("/usr/share/dotnet/sdk/T.targets(175,5): error NETSDK1045: The current .NET SDK does not support [/tmp/t/A.csproj]", "NETSDK1045", true)]
    [InlineData("MSBUILD : error MSB1009: Project file does not exist.", "MSB1009", false)]
    [InlineData("/tmp/t/A.csproj(3,1): error MSB4025: The project file could not be loaded.", "MSB4025 at A.csproj:3", true)]
    [InlineData("A compatible .NET SDK was not found.", "without an error code", true)]
    [InlineData("/tmp/t/src/A.cs(1,1,1,9): error XYZ0001: \"Ada Lovelace\" is quoted", "XYZ0001 at src/A.cs:1", false)]
    public void FirstError_IsNamedByCodeAndPlace_WithoutItsMessage(string log, string expected, bool ofRestore)
    {
        var fault = BuildFault.Of(log, "/tmp/t");

        Assert.Equal((expected, ofRestore), (fault.ToString(), fault.IsOfRestore));
    }
}
