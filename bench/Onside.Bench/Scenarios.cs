using System.Text;

namespace Onside.Bench;

public sealed record Scenario(string Name, string Script, double Goal);

// The pages and programs of a working day, as wrk scripts. Goals are requests a second at 8 connections on SQLite; half of that on PostgreSQL.
public static class Scenarios
{
    public static IReadOnlyList<Scenario> Write(string folder, Acting who, IReadOnlyList<Guid> deals, IReadOnlyList<Guid> stages, IReadOnlyList<string> words)
    {
        File.WriteAllLines(Path.Combine(folder, "deals.txt"), deals.Select(id => id.ToString()));
        var pages = $"wrk.headers['Cookie'] = '{who.Cookie}'\nwrk.headers['Accept'] = 'text/html'\n";
        var program = $"wrk.headers['Authorization'] = 'Bearer {who.Token}'\nwrk.headers['Accept'] = 'application/json'\nwrk.headers['Content-Type'] = 'application/json'\n";
        var asked = "local words = {" + string.Join(",", words.Select(word => $"'{word}'")) + "}\n";
        var where = "local stages = {" + string.Join(",", stages.Select(id => $"'{id}'")) + "}\n";
        var ids = $"local ids = {{}}\nfor line in io.lines('{folder}/deals.txt') do ids[#ids + 1] = line end\n";
        const string seed = "local id = 0\nfunction setup(thread) thread:set('seed', os.time() + id); id = id + 1 end\nfunction init(args) math.randomseed(seed * 7919 + (tonumber(args[1]) or 0)); for i = 1, 20 do math.random() end end\n";
        return
        [
            new("list-json", Script(folder, "list-json", program + "function request() return wrk.format('GET', '/deals') end"), 1500),
            new("list-page", Script(folder, "list-page", pages + "function request() return wrk.format('GET', '/deals') end"), 700),
            new("board-page", Script(folder, "board-page", pages + "function request() return wrk.format('GET', '/deals/board') end"), 300),
            new("create", Script(folder, "create", program + seed + "function request() return wrk.format('POST', '/deals', nil, '{\"name\":\"Bench ' .. math.random(1e9) .. '\",\"amount\":1200.5,\"closeOn\":\"2027-03-01\"}') end"), 700),
            new("move", Script(folder, "move", program + seed + ids + where + "function request() return wrk.format('POST', '/deals/' .. ids[math.random(#ids)] .. '/stage', nil, '{\"stage\":\"' .. stages[math.random(#stages)] .. '\"}') end"), 1000),
            new("find", Script(folder, "find", program + seed + asked + "function request() return wrk.format('GET', '/deals/find?Q=' .. words[math.random(#words)]) end"), 1500),
            new("deal-page", Script(folder, "deal-page", pages + seed + ids + "function request() return wrk.format('GET', '/deals/' .. ids[math.random(#ids)]) end"), 0),
            new("home-page", Script(folder, "home-page", pages + "function request() return wrk.format('GET', '/') end"), 0),
        ];
    }

    public static string Bare(string folder) => Script(folder, "bare", "function request() return wrk.format('GET', '/') end");

    private static string Script(string folder, string name, string body)
    {
        var file = Path.Combine(folder, $"{name}.lua");
        File.WriteAllText(file, body + "\n" + Load.Ending, Encoding.ASCII);
        return file;
    }
}
