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
    [InlineData("shell", "key=${REPAIRS_KEY:-tea}", "tea", "REPAIRS_KEY")]
    [InlineData("shell", "x=\"a${DB_PASSWORD:=green tea}\"", "green tea", "DB_PASSWORD")]
    [InlineData("shell", "run ${PASS-tea} now", "tea", "PASS")]
    [InlineData("shell", "x=${A:-${B:-tea}}", "tea", "B")]
    [InlineData("shell", "mysql -u root -pgreen db", "green", "p")]
    [InlineData("shell", "htpasswd -b users mia tea", "tea", "htpasswd")]
    [InlineData("batch", "net user mia tea /add", "tea", "net")]
    [InlineData("shell", "net use Z: //nas/share Gr33nTea", "Gr33nTea", "net")]
    [InlineData("shell", "open Ferraille77x", "Ferraille77x", null)]
    [InlineData("shell", "cat <<EOF\npassword: tea\nEOF\n", "password: tea\n", null)]
    public void Value_IsBoundToItsNameOrFlag(string language, string text, string value, string? name) =>
        Assert.Equal(name, Code.One(language, text, value).Name);

    [Theory]
    [InlineData("for f in list; do echo $f; done")]
    [InlineData("echo ${NAME:?is needed} ${NAME:+given} ${NAME} ${NAME:-}")]
    [InlineData("net start spooler")]
    [InlineData("net localgroup Administrators mia")]
    public void CommandsAndNames_AreCode(string text) => Assert.Empty(Code.Read("shell", text));

    [Theory]
    [InlineData("mysql -p$PW")]
    [InlineData("mysql -p${PW}")]
    [InlineData("mysql -port")]
    [InlineData("cp -parents")]
    public void OptionThatBeginsWithP_IsNoPassword(string text) => Assert.Empty(Code.Read("shell", text));

    [Fact]
    public void DefaultsOfOneString_StandInTheOrderOfTheText() =>
        Assert.Equal(["green", "tea"], Code.Read("shell", "x=\"${DB_USER:-green} at ${DB_PASSWORD:-tea}\"").Where(f => f.Name is "DB_USER" or "DB_PASSWORD").Select(f => f.Value));

    [Fact]
    public void ShellVariableInWord_IsAHole() => Assert.Equal("\uFFFC@host", Code.One("shell", "ssh ${USER}@host", "\uFFFC@host").Value);
}
