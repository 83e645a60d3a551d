package app.serenade.platform;

import static app.serenade.platform.Access.Who.ANYONE;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The parts of the page frame that follow by themselves: the inbox's numeric bubble. */
@Controller
class FramePages {
  @Access(ANYONE)
  @GetMapping("/frame/bubble")
  ModelAndView bubble(Frame frame) {
    return Html.page("platform/bubble", frame.unread());
  }
}
