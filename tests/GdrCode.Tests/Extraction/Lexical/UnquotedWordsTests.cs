namespace GdrCode.Tests.Extraction.Lexical;

public class UnquotedWordsTests
{
    [Theory]
    [InlineData("shell", "export DB_PASSWORD=s3cr3t", "s3cr3t", "DB_PASSWORD")]
    [InlineData("shell", "curl --user mia:tea https://h", "mia:tea", "user")]
    [InlineData("shell", "tool --password=tea x", "tea", "password")]
    [InlineData("shell", "ping 203.0.113.7", "203.0.113.7", null)]
    [InlineData("shell", "scp a mia@host:/x", "mia@host:/x", null)]
    [InlineData("powershell", "Connect -Password tea", "tea", "Password")]
    [InlineData("batch", "set PASSWORD=green tea", "green tea", "PASSWORD")]
    [InlineData("makefile", "TOKEN ?= abc def", "abc def", "TOKEN")]
    [InlineData("cmake", "set(TOKEN tea)", "tea", "TOKEN")]
    [InlineData("nginx", "server_name crm.berg.se;", "crm.berg.se", "server_name")]
    [InlineData("plain-conf", "  User miab", "miab", "User")]
    [InlineData("plain-conf", "requirepass = tea", "tea", "requirepass")]
    [InlineData("batch", "msbuild /p:ApiKey=tea", "tea", "p:ApiKey")]
    [InlineData("shell", "cat <<EOF\npassword: tea\nEOF\n", "password: tea\n", null)]
    public void Value_IsBoundToItsNameOrFlag(string language, string text, string value, string? name) =>
        Assert.Equal(name, Code.One(language, text, value).Name);

    [Fact]
    public void CommandsAndNames_AreCode() => Assert.Empty(Code.Read("shell", "for f in list; do echo $f; done"));

    [Fact]
    public void ShellVariableInWord_IsAHole() => Assert.Equal("\uFFFC@host", Code.One("shell", "ssh ${USER}@host", "\uFFFC@host").Value);
}
