using Onside.Platform.Web;
using static Onside.Platform.Words.Words;

namespace Onside.Front.Home;

// Where an administrator finds everything that is set once and holds for all.
public static class ShowSettings
{
    public static Page<SettingsPage, View> Get(IEnumerable<Setting> settings) =>
        new(new([.. settings.OrderBy(setting => setting.Order).Select(setting => new Line(Say(setting.Name), Say(setting.About), setting.Url, setting.Icon))]));

    public record View(IReadOnlyList<Line> Lines);

    public record Line(string Name, string About, string Url, string Icon);
}
